import { expect, test } from 'vitest';
import { romReply, SerialReply } from './serial-reply.ts';

const PROMPT = '\u001b[1mPress Ctrl-B for the iPXE\u001b[0m command line...';

test('the prompt is answered once, whatever pieces it comes in', () => {
  const prompt = new SerialReply(romReply);
  const typed = Array.from(`SeaBIOS\r\n${PROMPT}`).map((letter) =>
    prompt.take(Buffer.from(letter)),
  );
  expect(typed.filter((reply) => reply !== undefined)).toEqual([romReply]);
  expect(prompt.take(Buffer.from(PROMPT))).toBeUndefined();
});

test('the offer to configure the card, which waits for nobody, is not answered', () => {
  const prompt = new SerialReply(romReply);
  expect(
    prompt.take(Buffer.from('Press Ctrl-B to configure iPXE (PCI 00:02.0)...')),
  ).toBeUndefined();
});

test('a menu that shows each letter twice is read as well', () => {
  const menu = { prompt: 'Install Operos', press: ['ret'] };
  expect(new SerialReply(menu).take(Buffer.from('x││x  IInnssttaallll  OOppeerrooss'))).toBe(menu);
  expect(new SerialReply(menu).take(Buffer.from('Instal Operos'))).toBeUndefined();
});
