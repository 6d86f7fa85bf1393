"use client";

import { Hourglass, Pause, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { FilterOffer, FilterSet, FilterToggle } from "@/components/ui/filter-chip";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { people } from "./samples";
import { Row, Section } from "./section";

export function Chips() {
  const [isWaiting, setWaiting] = useState(true);
  return (
    <Section title="Chips, filters, people, notes">
      <Row>
        <Chip tone="quiet">Active</Chip>
        <Chip tone="info" icon={<Icon of={Hourglass} size={12} />}>
          Waiting 6 d
        </Chip>
        <Chip tone="warning" icon={<Icon of={TriangleAlert} size={12} />}>
          At risk
        </Chip>
        <Chip tone="neutral" icon={<Icon of={Pause} size={12} />}>
          Paused
        </Chip>
        <Chip tone="success">Done</Chip>
        <Chip tone="danger">Failed</Chip>
        <Chip>Ends in 22 hours</Chip>
        <Tag>emea</Tag>
        <Tag>a-very-long-tag-that-does-not-end-where-it-should</Tag>
      </Row>
      <Row>
        <FilterSet name="Status" value="Active, Onboarding, At risk" onRemove={() => {}} />
        <FilterToggle
          isOn={isWaiting}
          onClick={() => setWaiting(!isWaiting)}
          icon={<Icon of={Hourglass} size={12} />}
        >
          Waiting on customer
        </FilterToggle>
        <FilterOffer icon={<Icon of={Hourglass} size={12} />}>Waiting on customer</FilterOffer>
        <FilterOffer>Filter</FilterOffer>
      </Row>
      <Row>
        {people.map((person) => (
          <Avatar key={person.name} {...person} />
        ))}
        <AvatarNobody />
        <Avatar name="Maya Lindqvist" number={4} size={24} />
      </Row>
      <div className="grid max-w-110 gap-2">
        <Note>Nothing was sent yet.</Note>
        <Note tone="danger">Two fields need a change before we can save.</Note>
        <Note tone="warning">The mail server is not set, so nothing is sent.</Note>
        <Note tone="success">The link is on its way.</Note>
      </div>
    </Section>
  );
}
