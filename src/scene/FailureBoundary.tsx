import { Component, type ReactNode } from 'react';

interface FailureBoundaryProps {
  /** What was thrown, and the components it was thrown in. */
  onError(error: unknown): void;
  readonly children: ReactNode;
}

/** Keeps what fails inside it from taking the rest of the page along; draws nothing from then on. */
export class FailureBoundary extends Component<FailureBoundaryProps> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}
