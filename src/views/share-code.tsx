import { useMemo } from 'react';
import { reachOf } from '../share/link.ts';
import { qrCodeOf } from '../share/qr.ts';
import { useText } from './language.tsx';
import { WORDS } from './words.ts';

/** The link for a phone's camera, or why it has none. */
export function ShareCode({ link }: { link: string }) {
  const t = useText();
  const code = useMemo(() => qrCodeOf(link), [link]);
  if (code === null) return <p className="hint">{t(WORDS.noCode)}</p>;
  return (
    <figure className="share-code">
      <svg role="img" aria-label={t(WORDS.codeLabel)} viewBox={`0 0 ${code.size} ${code.size}`}>
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption className="hint">
        {t(reachOf(link.length) === 'qr' ? WORDS.codeFromAfar : WORDS.codeFromNear)}
      </figcaption>
    </figure>
  );
}
