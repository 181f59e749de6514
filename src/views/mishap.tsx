import { Component, type ReactNode } from 'react';
import { useText } from './language.tsx';
import { WORDS } from './words.ts';

interface MishapProps {
  readonly children: ReactNode;
  readonly fallback: (message: string, again: () => void) => ReactNode;
}

/** React asks for a class here. */
class Boundary extends Component<MishapProps, { message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return this.props.fallback(message, () => this.setState({ message: null }));
  }
}

/** If a part of the page fails, the rest stays, and says so: a fault of ours never takes the program along. */
export function Mishap({ children }: { children: ReactNode }) {
  const t = useText();
  return (
    <Boundary
      fallback={(message, again) => (
        <div className="mishap" role="alert">
          <p>
            {t(WORDS.mishap)} <code>{message}</code>
          </p>
          <button type="button" onClick={again}>
            {t(WORDS.again)}
          </button>
        </div>
      )}
    >
      {children}
    </Boundary>
  );
}
