# One command surface. `make` alone lists what there is.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

.PHONY: help demo test check rust kotlin swift bindings pair size bench night

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: need-rust ## Play one real evening in the terminal, on a temporary database with a simulated clock
	@cargo run --quiet --locked --package rollcare-cli -- demo

test: check size ## Everything that must hold: format, lints, the library's size, and the tests of all lanes
	@scripts/lanes.sh rust kotlin swift

check: need-rust ## Format and lints alone
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --features rollcare-native/bindgen --locked -- --deny warnings

rust: need-rust ## The Rust tests alone, with the examples of the documentation
	cargo test --workspace --features rollcare-native/bindgen --locked
	RUSTDOCFLAGS="--deny warnings" cargo doc --workspace --no-deps --locked --quiet

kotlin: need-kotlin pair ## The Kotlin tests alone, on the native library
	mvn --batch-mode --file android-shim/pom.xml verify

swift: need-swift pair ## The Swift tests alone, on the native library
	ios-shim/test.sh
	ios-shim/pair.sh

bindings: need-rust ## Build the native library and generate the Swift and Kotlin code into target/bindings
	scripts/bindings.sh

pair: bindings ## Show that the release library and the generated code fit together
	@scripts/pair.sh

size: need-rust ## How large the library is on a phone, part by part; fails above the limit
	@scripts/size.sh

bench: need-rust ## How long the answers take, in a release build; says nothing of right and wrong
	cargo bench --locked --package rollcare-core

night: need-rust ## What takes longer than a newcomer waits: every law on a million random histories, each benchmark once (30 minutes)
	cargo test --package rollcare-core --locked --benches
	PROPTEST_CASES=1000000 cargo test --package rollcare-tests --locked --test histories every_law

need-%:
	@scripts/need.sh $*
