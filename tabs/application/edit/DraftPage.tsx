/** stub */ export const DraftPage = () => <p>DraftPage</p>;
