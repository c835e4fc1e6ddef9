import type { CommandGroup } from '../../command';

/** `podwright drill` */
export const drill: CommandGroup = {
  name: 'drill',
  summary: 'Make exercises about manifests, and grade what others wrote for them',
  commands: {
    grade: {
      summary: 'Tell how many points an answer has, and what it lacks',
      load: () => (require('./grade') as typeof import('./grade')).grade,
    },
    new: {
      summary: 'Write exercises for learners, and their answers for the teacher',
      load: () => (require('./new') as typeof import('./new')).newDrills,
    },
  },
};
