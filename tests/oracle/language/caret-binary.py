data = {'rows': [1, 2, {'x': None}]}
print('start')


def show(value):
    return (value['rows'][2]['x'] + data['rows'][0]) * 3


show(data)
