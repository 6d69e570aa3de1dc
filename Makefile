# One command surface. `make` alone lists what there is.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

.PHONY: help demo test check rust

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: need-rust ## Play one real evening in the terminal, on a temporary database with a simulated clock
	@cargo run --quiet --locked --package rollcare-cli -- demo

test: check rust ## Everything that must hold: format, lints, and all tests
	@echo "all lanes passed: Rust"

check: need-rust ## Format and lints alone
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- --deny warnings
	cargo clippy --package rollcare-native --features test-hooks --locked -- --deny warnings

rust: need-rust ## The Rust tests alone, with the examples of the documentation
	cargo test --workspace --locked
	RUSTDOCFLAGS="--deny warnings" cargo doc --workspace --no-deps --locked --quiet

.PHONY: need-rust
need-rust:
	@scripts/need.sh
