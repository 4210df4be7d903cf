import { expect, test } from 'vitest';
import { RomPrompt } from './rom-prompt.ts';

const PROMPT = '\u001b[1mPress Ctrl-B for the iPXE\u001b[0m command line...';

test('the prompt is answered once, whatever pieces it comes in', () => {
  const prompt = new RomPrompt();
  const typed = Array.from(`SeaBIOS\r\n${PROMPT}`).map((letter) =>
    prompt.take(Buffer.from(letter)),
  );
  expect(typed.filter((keys) => keys !== undefined)).toEqual(['\r']);
  expect(prompt.take(Buffer.from(PROMPT))).toBeUndefined();
});

test('the offer to configure the card, which waits for nobody, is not answered', () => {
  const prompt = new RomPrompt();
  expect(
    prompt.take(Buffer.from('Press Ctrl-B to configure iPXE (PCI 00:02.0)...')),
  ).toBeUndefined();
});
