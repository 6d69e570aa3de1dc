// The notification centre that the tests bring to Linux.
