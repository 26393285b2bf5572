import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import "./lists.css";

export interface TabEntry {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

export interface TabsProps {
  testId: string;
  label: string;
  tabs: readonly TabEntry[];
  current: string;
  onChange: (id: string) => void;
}

export function Tabs({ testId, label, tabs, current, onChange }: TabsProps) {
  return (
    <AriaTabs selectedKey={current} onSelectionChange={(id) => onChange(String(id))}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab" data-testid={`${testId}-${tab.id}`}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
