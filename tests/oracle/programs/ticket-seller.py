import random
import threading


class SoldOut(Exception):
    pass


class TicketOffice:
    def __init__(self, tickets):
        self.tickets = tickets
        self.lock = threading.Lock()
        self.sales = {}

    def sell(self, seller, count):
        with self.lock:
            if count > self.tickets:
                raise SoldOut(self.tickets)
            self.tickets -= count
            self.sales[seller] = self.sales.get(seller, 0) + count


def run(office, name, wants):
    for want in wants:
        try:
            office.sell(name, want)
        except SoldOut as error:
            refused.append((name, want))
            break


random.seed(1)
refused = []
office = TicketOffice(20)
for i in range(4):
    wants = [random.randint(1, 4) for _ in range(3)]
    t = threading.Thread(target=run, args=(office, f'seller {i}', wants))
    print(t.name, wants)
    t.start()
    t.join()
print(office.sales, office.tickets, refused)
print(sum(office.sales.values()) + office.tickets)
