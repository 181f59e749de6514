/** Makes the world in which a program is about to take its first step. */
import type { Program } from '../program/code.ts';
import { DEFAULT_OPTIONS, type Options } from './options.ts';
import { World } from './world.ts';
import './modules.ts';

/** `observes`: are reads and writes of shared places told as events? Slower; the run is the same. */
export function start(program: Program, options: Partial<Options> = {}, observes = false): World {
  return World.start(program, { ...DEFAULT_OPTIONS, ...options }, observes);
}
