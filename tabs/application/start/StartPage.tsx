/** stub */ export const StartPage = () => <p>StartPage</p>;
