"use client";

import { type ComponentProps, useSyncExternalStore } from "react";
import { NativeSelect } from "@/components/ui/native-select";

type TimeZoneSelectProps = ComponentProps<"select"> & { browserZone: string };

/** The browser's zone stands first and is what an untouched field means. */
export function TimeZoneSelect({ browserZone, ...rest }: TimeZoneSelectProps) {
  const zones = useSyncExternalStore(neverChanges, readZones, noZones);
  return (
    <NativeSelect {...rest}>
      <option value="">{browserZone.replaceAll("_", " ")}</option>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll("_", " ")}
        </option>
      ))}
    </NativeSelect>
  );
}

export function useBrowserZone(): string {
  return useSyncExternalStore(neverChanges, readZone, () => "UTC");
}

let zonesOnce: readonly string[] | undefined;
const none: readonly string[] = [];

function readZones() {
  zonesOnce ??= ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  return zonesOnce;
}

function noZones() {
  return none;
}

function readZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function neverChanges() {
  return () => {};
}
