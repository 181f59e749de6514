/** A session whose engine works in the same thread: what the page does, without a Worker. */
import type { Engine } from '../../src/session/engine.ts';
import { LocalEngine } from '../../src/session/local-engine.ts';
import { createSession, type SessionStore } from '../../src/session/store.ts';

export function localSession(): { store: SessionStore; settled: () => Promise<void> } {
  const local = new LocalEngine();
  const pending: Promise<unknown>[] = [];
  const later = <T>(work: () => T): Promise<T> => {
    const answer = Promise.resolve().then(work);
    pending.push(answer.catch(() => {}));
    return answer;
  };
  const engine: Engine = {
    run: (request) => later(() => local.run(request)),
    inspect: (step) => later(() => local.inspect(step)),
    choose: (step, thread) => later(() => local.choose(step, thread)),
    script: (pytest) => later(() => local.script(pytest)),
    stop: () => {},
  };
  return {
    store: createSession(engine),
    settled: async () => {
      for (let i = 0; i < 10; i++) await Promise.all(pending);
    },
  };
}
