/** stub */ export const QuestionsPage = () => <p>QuestionsPage</p>;
