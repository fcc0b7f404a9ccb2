"""Children who live with somebody who is neither their parent nor a close relative."""
