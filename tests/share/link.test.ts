import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '../../src/share/base64url.ts';
import { checkOf, crc32 } from '../../src/share/checksum.ts';
import { decode, isBadLink } from '../../src/share/decode.ts';
import { DICTIONARY_1 } from '../../src/share/dictionary.ts';
import { encode, LinkTooLarge } from '../../src/share/encode.ts';
import {
  BAD_LINK,
  type BadLink,
  ENGINE,
  LINK_LIMITS,
  type Link,
  linkTo,
  reachOf,
} from '../../src/share/link.ts';
import { assertComplete } from '../../src/share/upgrade.ts';

const SOURCE = `import threading

items = []
cond = threading.Condition()


def consumer():
    with cond:
        if not items:
            cond.wait()
        items.pop()


def producer():
    with cond:
        items.append(1)
        cond.notify_all()


for target in (consumer, consumer, producer):
    threading.Thread(target=target).start()
`;

const own: Link = {
  ...linkTo({ kind: 'source', text: SOURCE }),
  options: { model: 'free-threaded', seed: 7 },
  schedule: '0x12,1x3,2x9',
  step: 17,
  digest: '0badcafe',
  title: '唤醒被抢走',
};

const anyLink: fc.Arbitrary<Link> = fc.record({
  program: fc.oneof(
    fc.record({ kind: fc.constant('source' as const), text: fc.string({ unit: 'binary', maxLength: 300 }) }),
    fc.record({
      kind: fc.constant('scenario' as const),
      id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    }),
  ),
  options: fc.dictionary(
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,12}$/),
    fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('true', '12', "'", "'x", '-3', ''),
      fc.constant(null),
      fc.array(fc.integer(), { maxLength: 3 }),
      fc.maxSafeInteger(),
    ),
    { maxKeys: 5, noNullPrototype: true },
  ),
  schedule: fc.option(fc.string({ unit: 'binary', maxLength: 40 })),
  step: fc.nat(),
  digest: fc.option(fc.stringMatching(/^[0-9a-f]{8}$/)),
  title: fc.option(fc.string({ unit: 'binary', maxLength: 20 })),
  engine: fc.constantFrom(ENGINE, ENGINE + 1),
});

function reasonOf(text: string): BadLink['kind'] | null {
  const result = decode(text);
  return isBadLink(result) ? result.kind : null;
}

/** A v1 fragment around any payload bytes, with the right check: what only a forger makes. */
function forged(packed: Uint8Array): string {
  return `v1.${toBase64url(packed)}.${checkOf(packed)}`;
}

function forgedJson(value: unknown): string {
  return forged(deflateSync(strToU8(JSON.stringify(value)), { dictionary: DICTIONARY_1 }));
}

describe('there and back', () => {
  test('decode(encode(link)) equals link, for any link', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(decode(encode(link))).toEqual(link);
      }),
      { numRuns: 500 },
    );
  });

  test('a link survives a whole URL around it and a full stop behind it', () => {
    const text = encode(own);
    for (const around of [
      `#${text}`,
      `https://example.org/a/?k=1#${text}`,
      `${text}.`,
      `${text})`,
      ` ${text}\n`,
    ])
      expect(decode(around)).toEqual(own);
  });

  test('it has only signs that chats and mails leave alone, and ends on a letter or digit', () => {
    fc.assert(fc.property(anyLink, (link) => /^[\w.~!*'(),:;=&%+-]*[A-Za-z0-9]$/.test(encode(link))));
    expect(encode(own)).toMatch(/^v1\.[\w-]+\.[0-9a-z]{7}$/);
  });

  test('a scenario has the short form that a person can read', () => {
    const link: Link = {
      ...linkTo({ kind: 'scenario', id: 'cond-if' }),
      options: { guard: 'if', n: 3, slow: true },
      schedule: '0x4,1x2',
      step: 17,
    };
    expect(encode(link)).toBe('s=cond-if&guard=if&n=3&slow=true&sch=0x4,1x2&at=17');
    expect(decode('#s=cond-if')).toEqual(linkTo({ kind: 'scenario', id: 'cond-if' }));
  });

  test('a link written by hand carries percent-encoded Python', () => {
    const link = decode(`#code=${encodeURIComponent('print("你好")\n')}`);
    expect(link).toEqual(linkTo({ kind: 'source', text: 'print("你好")\n' }));
  });

  test('options called like the magic names of JavaScript are ordinary', () => {
    const link: Link = { ...own, options: { constructor: 'a', toString: 1, hasOwnProperty: true } };
    const back = decode(encode(link)) as Link;
    expect(Object.entries(back.options).sort()).toEqual(Object.entries(link.options).sort());
  });
});

describe('frozen', () => {
  test('the dictionary of v1 never changes', () => {
    const sha = createHash('sha256').update(DICTIONARY_1).digest('hex');
    expect(sha).toBe('1332099d9ec0690d5b9ff7f4814c10eb1daa1019363fb1caec6ea4113daeb11b');
  });

  test('links that were made long ago open as they did', () => {
    const golden: { fragment: string; link: Link }[] = JSON.parse(
      readFileSync('tests/share/links.json', 'utf8'),
    );
    expect(golden.length).toBeGreaterThan(5);
    for (const { fragment, link } of golden) expect(decode(fragment)).toEqual(link);
  });

  test('a version without an upgrade fails at once', () => {
    expect(() => assertComplete(new Map([[0, 1]]), 2)).toThrow(/version 1/);
    expect(() => assertComplete(new Map([[0, 1]]), 1)).not.toThrow();
  });

  test('CRC-32 is the one of zip', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  });
});

describe('bad links', () => {
  const text = encode(own);

  test('any single wrong character is noticed', () => {
    const alphabet = 'ABCXYZabcxyz0189-_.%=';
    for (let i = 0; i < text.length; i++)
      for (const sign of alphabet)
        if (sign !== text[i])
          expect(reasonOf(text.slice(0, i) + sign + text.slice(i + 1)), `${i} ${sign}`).not.toBe(null);
  });

  test('a link cut anywhere is noticed, and from the dot on called cut', () => {
    for (let length = 0; length < text.length; length++) {
      const reason = reasonOf(text.slice(0, length));
      expect(reason, `cut to ${length}`).toBe(length === 0 ? 'empty' : length < 2 ? 'damaged' : 'truncated');
    }
  });

  test('five neighbouring wrong characters are noticed', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 6), fc.stringMatching(/^[A-Za-z0-9_-]{5}$/), (at, burst) => {
        const changed = text.slice(0, at) + burst + text.slice(at + 5);
        return changed === text || reasonOf(changed) !== null;
      }),
      { numRuns: 3000 },
    );
  });

  test('any text at all gives a link or a reason, quickly, and never throws', () => {
    const piece = fc.constantFrom('v1.', 'v2.', '#', 's=', '&', '%', 'code=', 'at=', '.', text.slice(3, 40));
    const hostile = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 6 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(hostile, (any) => {
        const result = decode(any);
        if (isBadLink(result)) expect(result.link).toBe(any);
      }),
      { numRuns: 3000 },
    );
  });

  test('payloads of any bytes with a right check give a link or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        decode(forged(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  test('payloads of the wrong shape are damaged', () => {
    const good = [0, 1, 'x = 1', {}, null, 0, null];
    expect(reasonOf(forgedJson(good))).toBe(null);
    expect(reasonOf(forgedJson([...good, 'title', 'a later version says more', { here: 1 }]))).toBe(null);
    const wrong: unknown[] = [null, {}, [], 'x', 7, ['x'], [[]], [['']], good.slice(0, 6)];
    for (const [i, value] of [
      [1, -1],
      [1, '1'],
      [2, 5],
      [2, null],
      [2, []],
      [3, []],
      [3, null],
      [3, { _x: 1 }],
    ] as const)
      wrong.push(good.with(i, value as never));
    for (const [i, value] of [
      [4, 3],
      [5, -1],
      [5, 1.5],
      [5, 1e15],
      [6, 'xyz'],
      [6, 12],
    ] as const)
      wrong.push(good.with(i, value as never));
    wrong.push([0, 1, 'x = 1', { a: [[[[[[1]]]]]] }, null, 0, null]);
    for (const value of wrong) expect(reasonOf(forgedJson(value)), JSON.stringify(value)).toBe('damaged');
    expect(reasonOf(forged(strToU8('not deflate')))).toBe('damaged');
    expect(reasonOf(forged(deflateSync(strToU8('[0,1'), { dictionary: DICTIONARY_1 })))).toBe('damaged');
  });

  test('a prototype cannot be smuggled in', () => {
    const packed = deflateSync(strToU8('[0,1,"x",{"__proto__":{"polluted":1}},null,0,null]'), {
      dictionary: DICTIONARY_1,
    });
    expect(reasonOf(forged(packed))).toBe('damaged');
    expect(reasonOf('s=a&__proto__=1')).toBe('damaged');
    expect(({} as { polluted?: number }).polluted).toBe(undefined);
  });

  test('a newer version says so', () => {
    expect(reasonOf('v2.AAAA.1234567')).toBe('newer');
    expect(reasonOf(text.replace('v1', 'v12'))).toBe('newer');
  });

  test('readable links: what is wrong is said', () => {
    expect(reasonOf('s=t11s&at=abc')).toBe('damaged');
    expect(reasonOf('s=t11s&s=t12')).toBe('damaged');
    expect(reasonOf('at=3')).toBe('damaged');
    expect(reasonOf('s=t11s&sch=%E4%B8')).toBe('truncated');
    expect(reasonOf('s=t11s&a')).toBe('truncated');
    expect(reasonOf('hello')).toBe('damaged');
  });

  test('every reason has a sentence of its own in both languages', () => {
    const sentences = Object.values(BAD_LINK).flatMap(({ en, zh }) => [en, zh]);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const { zh } of Object.values(BAD_LINK)) expect(zh).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('limits', () => {
  test('bombs stop at the limit', () => {
    const bombs = [
      deflateSync(new Uint8Array(40_000_000), { level: 9 }),
      deflateSync(new Uint8Array(1_000_000).fill(91), { level: 9 }),
      deflateSync(strToU8(JSON.stringify([0, 1, 'x'.repeat(10_000_000), {}, null, 0, null])), { level: 9 }),
    ];
    for (const packed of bombs) expect(reasonOf(forged(packed))).toBe('too-large');
  });

  test('a link that nobody could open is not made', () => {
    const noise = Array.from({ length: 60_000 }, (_, i) =>
      String.fromCharCode(33 + ((i * i * 7919 + i * 31) % 90)),
    ).join('');
    const tooLarge: Link[] = [
      linkTo({ kind: 'source', text: 'x'.repeat(LINK_LIMITS.sourceBytes + 1) }),
      linkTo({ kind: 'source', text: '\n'.repeat(LINK_LIMITS.sourceLines + 1) }),
      linkTo({ kind: 'source', text: '\u0001'.repeat(60_000) }),
      { ...own, title: 'x'.repeat(201) },
      { ...own, schedule: 'x'.repeat(LINK_LIMITS.scheduleCharacters + 1) },
      { ...own, options: { a: [[[[[1]]]]] } },
    ];
    for (const link of tooLarge) expect(() => encode(link)).toThrow(LinkTooLarge);
    const edge = linkTo({ kind: 'source', text: noise });
    expect(decode(encode(edge))).toEqual(edge);
  });

  test('a text of 10 MB is refused without being read', () => {
    expect(reasonOf('v1.'.padEnd(10_000_000, 'A'))).toBe('too-large');
    expect(reasonOf(`s=a&x=${'y'.repeat(70_000)}`)).toBe('too-large');
    expect(reasonOf(`code=${'%0A'.repeat(2_001)}`)).toBe('too-large');
  });

  test('a usual program with a schedule fits a QR code', () => {
    const length = encode(own).length;
    expect(length).toBeLessThan(400);
    expect(reachOf(length)).toBe('qr');
    expect([521, 2_001, 8_001].map(reachOf)).toEqual(['chat', 'anywhere', 'file']);
  });
});
