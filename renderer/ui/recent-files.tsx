// Recent files (最近文件): a list to open from or to take files off, in its dialog and on the empty desk.
import { useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { RecentFile } from '../../shared/bridge/contract.ts';
import { CloseIcon } from './icons.tsx';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

/** Lists nothing while the host has not answered. `done` is told when one is opened. */
export function RecentFiles({ done, limit }: { readonly done: () => void; readonly limit?: number }) {
  const { actions } = useWindow();
  const { say } = useWords();
  const [files, setFiles] = useState<readonly RecentFile[] | null>(null);
  useEffect(() => {
    void actions.listRecent().then(setFiles, () => setFiles([]));
  }, [actions]);
  if (files === null) return null;
  if (files.length === 0) return limit === undefined ? <p className="dialog-text quiet">{say('recent.none')}</p> : null;
  const open = (path: string): void => {
    done();
    void actions.openRecent(path);
  };
  return (
    <ul className="recent-list" aria-label={say('recent.title')}>
      {files.slice(0, limit).map(({ path, name, isThere }, i) => (
        <li key={path} className="recent-row">
          <Button
            className="recent-file"
            isDisabled={!isThere}
            autoFocus={i === 0 && limit === undefined}
            onPress={() => open(path)}
          >
            <span className="recent-name">{name}</span>
            <span className="recent-path" title={path}>
              {isThere ? path : `${say('recent.missing')} · ${path}`}
            </span>
          </Button>
          <Button
            className="tool small"
            aria-label={say('recent.remove', { name })}
            onPress={() => void actions.forgetRecent(path).then(setFiles)}
          >
            <CloseIcon />
          </Button>
        </li>
      ))}
    </ul>
  );
}

export function RecentDialog() {
  const { store } = useWindow();
  const { say } = useWords();
  const isOpen = useWindowState((state) => state.choosingRecent);
  const close = (): void => store.set((state) => ({ ...state, choosingRecent: false }));
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={(stays) => !stays && close()}>
      <Modal className="modal wide">
        <Dialog className="dialog" data-stage="recent">
          <Heading slot="title" className="dialog-title">
            {say('recent.title')}
          </Heading>
          <RecentFiles done={close} />
          <div className="dialog-buttons">
            <Button className="button" onPress={close}>
              {say('app.cancel')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
