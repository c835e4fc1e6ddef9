import type { Construct } from 'constructs';

/** How the root of a tree says that it checks all objects itself, together. */
export const CHECKS_OBJECTS = Symbol('podwright.checks-objects');

/**
 * Has an object checked when its app synthesizes. Our App checks all objects together; another app asks each construct
 * what is wrong with it.
 */
export function checkAtSynth(object: Construct): void {
  if (CHECKS_OBJECTS in object.node.root) return;
  object.node.addValidation({
    validate: () => {
      const { problemsOf } =
        require('../validation/construct-problems') as typeof import('../validation/construct-problems');
      return problemsOf(object);
    },
  });
}
