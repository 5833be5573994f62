// Opening documents: a window that is full says so and asks the host for nothing.
import { expect, it } from 'vitest';
import { makeActions } from '../../../renderer/editor/actions.ts';
import type { Waiting } from '../../../renderer/editor/opened.ts';
import { makeStore } from '../../../renderer/editor/store.ts';
import { INITIAL_STATE, type WindowState } from '../../../renderer/editor/window-state.ts';
import type { Bridge } from '../../../shared/bridge/contract.ts';
import { MOST_OPEN } from '../../../shared/bridge/limits.ts';

it('turns away one document more than a window holds', async () => {
  const asked: string[] = [];
  const bridge: Bridge = {
    call: (channel) => {
      asked.push(channel);
      return Promise.reject(new Error('not to be asked'));
    },
    on: () => () => undefined,
  };
  // Only how many there are is looked at.
  const documents = Array.from({ length: MOST_OPEN }, () => ({}) as Waiting);
  const store = makeStore<WindowState>({ ...INITIAL_STATE, busy: false, documents });
  const actions = makeActions(bridge, new Promise(() => undefined), store);
  await actions.openRecent('/a.banxin');
  await actions.openChosen();
  expect(asked).toEqual([]);
  expect(store.get().problem?.message).toEqual({ key: 'tabs.full', params: { most: MOST_OPEN } });
  store.set((state) => ({ ...state, documents: documents.slice(1) }));
  expect(actions.hasRoom()).toBe(true);
});
