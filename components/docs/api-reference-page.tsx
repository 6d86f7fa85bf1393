"use client";

import dynamic from "next/dynamic";
import { Suspense } from "react";
import { ThemeCycle } from "@/components/auth/theme-cycle";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";

const ApiReference = dynamic(async () => (await import("./api-reference")).ApiReference, {
  ssr: false,
  loading: Waiting,
});

export function ApiReferencePage() {
  return (
    <>
      <header className="sticky top-0 z-(--z-sticky) flex h-topbar items-center gap-2 border-b border-line bg-page px-4">
        <a href="/docs" className="text-2 hover:text-1">
          Documentation
        </a>
        <span aria-hidden="true" className="text-3">
          /
        </span>
        <span className="font-medium">API reference</span>
        <span className="ml-auto text-12 text-2">
          <ThemeCycle />
        </span>
      </header>
      <div className="min-h-dvh">
        <Suspense fallback={null}>
          <ApiReference />
        </Suspense>
      </div>
    </>
  );
}

function Waiting() {
  return (
    <SkeletonGroup label="The reference is loading" className="mx-auto grid max-w-160 gap-3 px-page py-10">
      <Skeleton height={20} width={240} />
      <Skeleton height={12} />
      <Skeleton height={12} width="80%" />
    </SkeletonGroup>
  );
}
