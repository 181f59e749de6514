import { memo } from 'react';
import type { Timeline } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import { spoken } from './code-words.tsx';
import { ENDING_WORDS, MARKER_WORDS, STATE_WORDS, STATES, stepsText, summaryOf, THREAD } from './words.ts';

/** More spans than this of one lane are not read out: the events table of the page has them all. */
const SPANS_MAX = 120;
const BUGS_MAX = 200;

interface Props {
  readonly timeline: Timeline;
  readonly id: string;
  readonly names: (thread: number) => string;
}

/** The picture in words, for whoever cannot see it. */
export const LaneTable = memo(function LaneTable({ timeline, id, names }: Props) {
  const t = useText();
  const bugs = timeline.markers.filter((marker) => marker.number > 0);
  return (
    <div className="visually-hidden">
      <p id={`${id}-summary`}>{t(summaryOf(timeline.lanes.length, timeline.length, bugs.length))}</p>
      <table>
        <caption>{t(STATES)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(THREAD)}</th>
            <th scope="col">{t(STATES)}</th>
          </tr>
        </thead>
        <tbody>
          {timeline.lanes.map((lane) => (
            <tr key={lane.thread}>
              <th scope="row">
                {names(lane.thread)} ({t(ENDING_WORDS[lane.ending])})
              </th>
              <td>
                <ul>
                  {lane.spans.slice(0, SPANS_MAX).map((span) => (
                    <li key={span.from}>
                      {t(STATE_WORDS[span.state])}, {t(stepsText(span.from, span.to))}:{' '}
                      {spoken(t(span.label))}
                    </li>
                  ))}
                  {lane.spans.length > SPANS_MAX && <li>… {lane.spans.length - SPANS_MAX}</li>}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ol>
        {bugs.slice(0, BUGS_MAX).map((marker) => (
          <li key={marker.number} value={marker.number}>
            {t(MARKER_WORDS[marker.kind])}, {t(stepsText(marker.step - 1, marker.step))}:{' '}
            {spoken(t(marker.label))}
          </li>
        ))}
      </ol>
    </div>
  );
});
