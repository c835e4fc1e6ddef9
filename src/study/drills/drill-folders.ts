/** The folder that learners get. */
export const DRILLS = 'drills';
/** The folder that the teacher holds back. */
export const ANSWERS = 'answers';
