"""The cache: what is put is got, and what is broken is a miss."""

from pathlib import Path

from prosefix.store import Store


def test_what_is_put_is_got_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.get("kind", "key") is None
    store.put("kind", "key", {"a": [1, 2]})
    assert Store(tmp_path).get("kind", "key") == {"a": [1, 2]}
    assert store.get("kind", "other") is None


def test_half_a_file_or_another_ones_is_a_miss(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("kind", "key", "value")
    (file,) = tmp_path.rglob("*.bin")
    for data in (file.read_bytes()[:-1], b"", b"x" * 100):
        file.write_bytes(data)
        assert store.get("kind", "key") is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    store = Store(file / "below")
    store.put("kind", "key", 1)
    assert store.get("kind", "key") is None


def test_it_stays_bounded(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(40):
        store.put("kind", str(number), number)
    assert len(list(tmp_path.rglob("*.bin"))) <= 16
    assert store.get("kind", "39") == 39
