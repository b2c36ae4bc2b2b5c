"""Which rows of SECURITY.md's catalogue a test proves absent: RowsTest holds both together."""


def row(*numbers):
    """Ties a test to rows such as A12."""
    def tie(test):
        test.rows = numbers
        return test
    return tie
