"""newsarchive: hospital news, kept. Spiders fetch, pipelines refine, the archive keeps."""

__version__ = "1.0.0"
