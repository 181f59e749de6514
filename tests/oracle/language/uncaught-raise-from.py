class ConfigError(Exception):
    """Bad configuration."""


def parse(text):
    try:
        key, value = text.split('=')
        return {key: int(value)}
    except ValueError as error:
        raise ConfigError(f'cannot parse {text!r}') from error


print(parse('a=1'))
print(parse('b=x'))
