import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./lists.css";

export interface EmptyStateProps {
  testId: string;
  icon: LucideIcon;
  title: string;
  /** What belongs here. */
  children?: ReactNode;
  /** The one next step. */
  action?: ReactNode;
}

export function EmptyState({ testId, icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty" data-testid={testId}>
      <span className="empty-sign">
        <Icon size={24} strokeWidth={1.6} aria-hidden />
      </span>
      <h2>{title}</h2>
      {children && <p className="soft">{children}</p>}
      {action}
    </div>
  );
}
