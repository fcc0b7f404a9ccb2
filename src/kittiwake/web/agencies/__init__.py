"""Which accounts answer for which partner agency: for whoever manages accounts."""
