"""The logger named asyncio, made when somebody has something to say."""


class _Logger:
    def __getattr__(self, name):
        import logging

        return getattr(logging.getLogger("asyncio"), name)


logger = _Logger()
