/** The engine's Worker: one call at a time, answered in order. */
import type { EngineAnswer, EngineRequest } from './engine-message.ts';
import { LocalEngine } from './local-engine.ts';

const engine = new LocalEngine();

self.onmessage = ({ data }: MessageEvent<EngineRequest>) => {
  self.postMessage(answerTo(data));
};

function answerTo({ id, what }: EngineRequest): EngineAnswer {
  try {
    switch (what.call) {
      case 'run':
        return { id, result: engine.run(what.request), fault: null };
      case 'inspect':
        return { id, result: engine.inspect(what.step), fault: null };
      case 'choose':
        return { id, result: engine.choose(what.step, what.thread), fault: null };
    }
  } catch (error) {
    const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { id, result: null, fault };
  }
}
