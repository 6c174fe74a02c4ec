"""Scripts that build or check the data that comes with prosefix; the package never imports them."""
