import { Th } from "@/components/ui/table";

/** Narrower than 1120 px the creator is an avatar, than 1040 requests and address step back; then it scrolls. */
export const onlyWide = "@max-[1120px]:sr-only";
export const notNarrow = "@max-[1040px]:hidden";

export function KeyColumns() {
  return (
    <>
      <colgroup>
        <col />
        <col className="w-15" />
        <col className="w-39.5" />
        <col className="w-34" />
        <col className="w-28" />
        <col className="w-37.5 @max-[1120px]:w-21" />
        <col className="w-46 @max-[1040px]:w-28" />
        <col className={`w-23 ${notNarrow}`} />
        <col className="w-13" />
      </colgroup>
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Mode</Th>
          <Th>Key</Th>
          <Th>Tier</Th>
          <Th>Rights</Th>
          <Th>Created by</Th>
          <Th>Last used</Th>
          <Th align="right" className={notNarrow}>
            Requests
          </Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
    </>
  );
}
