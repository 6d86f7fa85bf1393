"use client";

import { useRouter } from "next/navigation";
import { post } from "@/lib/client/auth";
import { SetupForm } from "./setup-form";

export function SetUp() {
  const router = useRouter();
  return (
    <SetupForm
      onSubmit={async (values) => {
        const refusal = await post("/api/setup", values);
        if (refusal) return refusal;
        router.replace("/");
        router.refresh();
      }}
    />
  );
}
