import type { Metadata } from "next";
import Link from "next/link";
import { adminPlaces } from "@/components/layout/places";
import { TopBar } from "@/components/layout/top-bar";

export const metadata: Metadata = { title: "Admin" };

export default function AdminPage() {
  return (
    <>
      <TopBar crumbs={[{ label: "Admin" }]} />
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {adminPlaces.map(({ href, label, purpose }) => (
          <li key={href} className="border-b border-line">
            <Link
              href={href}
              className="grid min-h-14 content-center gap-px px-page py-2 -outline-offset-2 hover:bg-hover"
            >
              <span className="font-medium">{label}</span>
              <span className="text-12 text-3">{purpose}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
