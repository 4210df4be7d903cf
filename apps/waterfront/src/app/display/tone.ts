/** What a colour says, before a word is read: all is well, it moves, it waits for a person, it is broken, it is off. */
export type Tone = 'good' | 'busy' | 'wait' | 'bad' | 'idle';
