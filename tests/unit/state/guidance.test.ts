import { beforeEach, describe, expect, it } from 'vitest';
import { connectGuidance, dismissGuidance, guidanceStore } from '#src/state/guidance.ts';
import { createStorage } from '#tests/support/storage.ts';

beforeEach(() => guidanceStore.setState({ isOpen: false }));

const plain = { hash: '', search: '' };

describe('the first help', () => {
  it('is shown to somebody new, and never again once it is dismissed', () => {
    const storage = createStorage();
    connectGuidance(plain, storage);
    expect(guidanceStore.getState().isOpen).toBe(true);
    dismissGuidance(storage);
    expect(guidanceStore.getState().isOpen).toBe(false);
    connectGuidance(plain, storage);
    expect(guidanceStore.getState().isOpen).toBe(false);
  });

  it.each([
    ['a link to a state', { hash: '#v=1&peel=3', search: '' }],
    ['a frame of another page', { hash: '', search: '?embed' }],
    ['the window with notes', { hash: '', search: '?notes' }],
  ])('is not shown in %s', (_, address) => {
    connectGuidance(address, createStorage());
    expect(guidanceStore.getState().isOpen).toBe(false);
  });

  it('can be dismissed where the browser keeps nothing', () => {
    connectGuidance(plain, createStorage(true));
    expect(guidanceStore.getState().isOpen).toBe(true);
    dismissGuidance(createStorage(true));
    expect(guidanceStore.getState().isOpen).toBe(false);
  });
});
