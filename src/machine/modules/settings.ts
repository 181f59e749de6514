/** What the library shows of the run's options. The host brings them; a bare machine (tests) has the usual ones. */
import type { Machine } from '../machine.ts';

export interface Settings {
  /** The cores that `os.cpu_count()` tells. */
  readonly cores: number;
  readonly argv: readonly string[];
  /** "free-threaded", or one of the models with a GIL. */
  readonly model: string;
}

const USUAL: Settings = { cores: 4, argv: ['main.py'], model: 'gil' };

/** The settings of the run that `vm` belongs to. */
export function settingsOf(vm: Machine): Settings {
  const host = vm.host as { readonly world?: { readonly options?: Settings } };
  return host.world?.options ?? USUAL;
}
