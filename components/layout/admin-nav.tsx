import { NavItem } from "./nav-item";
import { adminPlaces, isAt } from "./places";

export function AdminNav({ pathname }: { pathname: string }) {
  return (
    <div className="folded:hidden">
      <h2 className="mt-3 h-7 px-2 pt-1.5 text-11 font-medium text-3">Admin</h2>
      <div className="grid gap-px">
        {adminPlaces.map((place) => (
          <NavItem
            key={place.href}
            href={place.href}
            label={place.label}
            isCurrent={isAt(pathname, place.href)}
          />
        ))}
      </div>
    </div>
  );
}
