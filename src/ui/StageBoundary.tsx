import { Component, type ReactNode } from 'react';
import { t } from '#src/i18n/t.ts';
import { retryLoading } from '#src/state/loading.ts';
import { MessageCard } from './MessageCard.tsx';

/** Keeps a failure of the picture inside the stage, so that panels and readings go on. */
export class StageBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <MessageCard
        title={t('The picture stopped')}
        text={t(
          'Something went wrong while drawing. The sliders and readings go on; your pose and layers are kept.',
        )}
        action={t('Try again now')}
        onAction={() => {
          retryLoading();
          this.setState({ hasFailed: false });
        }}
      />
    );
  }
}
