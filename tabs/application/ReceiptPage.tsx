/** stub */ export const ReceiptPage = () => <p>ReceiptPage</p>;
