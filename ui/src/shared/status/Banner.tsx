import { CircleAlert, CloudOff, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./StatusBadge";
import "./status.css";

const SIGNS: Record<Tone, LucideIcon> = {
  waiting: TriangleAlert,
  approved: Info,
  rejected: CircleAlert,
  offline: CloudOff,
  plain: Info,
};

export interface BannerProps {
  testId: string;
  tone: Tone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Interrupts a screen reader; for what just went wrong. */
  urgent?: boolean;
}

/** A sentence about the whole screen, and what can be done about it. */
export function Banner({ testId, tone, title, children, actions, urgent }: BannerProps) {
  const Icon = SIGNS[tone];
  return (
    <div className={`banner ${tone}`} role={urgent ? "alert" : "status"} data-testid={testId}>
      <Icon size={18} aria-hidden />
      <div className="banner-words">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
        {actions && <div className="line-up banner-actions">{actions}</div>}
      </div>
    </div>
  );
}
