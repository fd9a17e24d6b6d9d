import { Component, type ErrorInfo, type ReactNode } from 'react';
import { t } from '#src/i18n/t.ts';
import { formatReport } from '#src/state/trouble.ts';
import { TroubleReport } from './TroubleReport.tsx';

interface PanelBoundaryProps {
  /** What the panel is, for the report: "layers". */
  readonly name: string;
  /** Class of the panel, so that what stands in for it has its place on the page. */
  readonly className?: string;
  /** Closes what failed, where it can be closed. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

interface PanelBoundaryState {
  readonly report: string | null;
  readonly isMissing: boolean;
}

/** Keeps a failing panel from taking the page along: a message with a report stands in its place, and the stage goes on. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { report: null, isMissing: false };

  static getDerivedStateFromError(error: unknown): PanelBoundaryState {
    return { report: String(error), isMissing: isLoadingError(error) };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ report: formatReport(this.props.name, error, componentStack ?? '') });
  }

  override render(): ReactNode {
    const { report, isMissing } = this.state;
    if (report === null) return this.props.children;
    const again = () => {
      // a part that did not arrive is remembered as missing until the page is loaded anew; its address holds what is shown
      if (isMissing) location.reload();
      else this.setState({ report: null });
    };
    const { className = '', onClose } = this.props;
    return (
      <section className={`panel-failure ${className}`} role="alert">
        <p>
          {isMissing
            ? t('This part did not load. Everything else goes on.')
            : t('This part stopped working. Everything else goes on.')}
        </p>
        <div className="panel-failure-actions">
          <button type="button" className="button" onClick={again}>
            {isMissing ? t('Load the page again') : t('Start it again')}
          </button>
          {onClose && (
            <button
              type="button"
              className="button"
              onClick={() => {
                onClose();
                this.setState({ report: null });
              }}
            >
              {t('Close')}
            </button>
          )}
          <TroubleReport report={report} />
        </div>
      </section>
    );
  }
}

/** True when a part of the page could not be fetched, as browsers word it. */
function isLoadingError(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|module script failed|error loading|preload css/i.test(
      error.message,
    )
  );
}
