export default function HomePage() {
  return <main>Pivotal</main>;
}
