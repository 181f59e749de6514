def pick(n, items):
    if n == 0:
        return 'zero'
    elif n == 1 and items[1]:
        items.append(n + 1)
        return items.name1
    elif n == 2 and items[2]:
        items.append(n + 2)
        return items.name2
    elif n == 3 and items[3]:
        items.append(n + 3)
        return items.name3
    elif n == 4 and items[4]:
        items.append(n + 4)
        return items.name4
    elif n == 5 and items[5]:
        items.append(n + 5)
        return items.name5
    elif n == 6 and items[6]:
        items.append(n + 6)
        return items.name6
    elif n == 7 and items[7]:
        items.append(n + 7)
        return items.name7
    elif n == 8 and items[8]:
        items.append(n + 8)
        return items.name8
    elif n == 9 and items[9]:
        items.append(n + 9)
        return items.name9
    elif n == 10 and items[10]:
        items.append(n + 10)
        return items.name10
    elif n == 11 and items[11]:
        items.append(n + 11)
        return items.name11
    elif n == 12 and items[12]:
        items.append(n + 12)
        return items.name12
    elif n == 13 and items[13]:
        items.append(n + 13)
        return items.name13
    elif n == 14 and items[14]:
        items.append(n + 14)
        return items.name14
    elif n == 15 and items[15]:
        items.append(n + 15)
        return items.name15
    elif n == 16 and items[16]:
        items.append(n + 16)
        return items.name16
    elif n == 17 and items[17]:
        items.append(n + 17)
        return items.name17
    elif n == 18 and items[18]:
        items.append(n + 18)
        return items.name18
    elif n == 19 and items[19]:
        items.append(n + 19)
        return items.name19
    elif n == 20 and items[20]:
        items.append(n + 20)
        return items.name20
    elif n == 21 and items[21]:
        items.append(n + 21)
        return items.name21
    elif n == 22 and items[22]:
        items.append(n + 22)
        return items.name22
    elif n == 23 and items[23]:
        items.append(n + 23)
        return items.name23
    elif n == 24 and items[24]:
        items.append(n + 24)
        return items.name24
    elif n == 25 and items[25]:
        items.append(n + 25)
        return items.name25
    elif n == 26 and items[26]:
        items.append(n + 26)
        return items.name26
    elif n == 27 and items[27]:
        items.append(n + 27)
        return items.name27
    elif n == 28 and items[28]:
        items.append(n + 28)
        return items.name28
    elif n == 29 and items[29]:
        items.append(n + 29)
        return items.name29
    elif n == 30 and items[30]:
        items.append(n + 30)
        return items.name30
    elif n == 31 and items[31]:
        items.append(n + 31)
        return items.name31
    elif n == 32 and items[32]:
        items.append(n + 32)
        return items.name32
    elif n == 33 and items[33]:
        items.append(n + 33)
        return items.name33
    elif n == 34 and items[34]:
        items.append(n + 34)
        return items.name34
    elif n == 35 and items[35]:
        items.append(n + 35)
        return items.name35
    elif n == 36 and items[36]:
        items.append(n + 36)
        return items.name36
    elif n == 37 and items[37]:
        items.append(n + 37)
        return items.name37
    elif n == 38 and items[38]:
        items.append(n + 38)
        return items.name38
    elif n == 39 and items[39]:
        items.append(n + 39)
        return items.name39
    elif n == 40 and items[40]:
        items.append(n + 40)
        return items.name40
    elif n == 41 and items[41]:
        items.append(n + 41)
        return items.name41
    elif n == 42 and items[42]:
        items.append(n + 42)
        return items.name42
    elif n == 43 and items[43]:
        items.append(n + 43)
        return items.name43
    elif n == 44 and items[44]:
        items.append(n + 44)
        return items.name44
    elif n == 45 and items[45]:
        items.append(n + 45)
        return items.name45
    elif n == 46 and items[46]:
        items.append(n + 46)
        return items.name46
    elif n == 47 and items[47]:
        items.append(n + 47)
        return items.name47
    elif n == 48 and items[48]:
        items.append(n + 48)
        return items.name48
    elif n == 49 and items[49]:
        items.append(n + 49)
        return items.name49
    elif n == 50 and items[50]:
        items.append(n + 50)
        return items.name50
    elif n == 51 and items[51]:
        items.append(n + 51)
        return items.name51
    elif n == 52 and items[52]:
        items.append(n + 52)
        return items.name52
    elif n == 53 and items[53]:
        items.append(n + 53)
        return items.name53
    elif n == 54 and items[54]:
        items.append(n + 54)
        return items.name54
    elif n == 55 and items[55]:
        items.append(n + 55)
        return items.name55
    elif n == 56 and items[56]:
        items.append(n + 56)
        return items.name56
    elif n == 57 and items[57]:
        items.append(n + 57)
        return items.name57
    elif n == 58 and items[58]:
        items.append(n + 58)
        return items.name58
    elif n == 59 and items[59]:
        items.append(n + 59)
        return items.name59
    for item in items:
        while item:
            item = item.step0(n)
            item = item.step1(n)
            item = item.step2(n)
            item = item.step3(n)
            item = item.step4(n)
            item = item.step5(n)
            item = item.step6(n)
            item = item.step7(n)
            item = item.step8(n)
            item = item.step9(n)
            item = item.step10(n)
            item = item.step11(n)
            item = item.step12(n)
            item = item.step13(n)
            item = item.step14(n)
            item = item.step15(n)
            item = item.step16(n)
            item = item.step17(n)
            item = item.step18(n)
            item = item.step19(n)
            item = item.step20(n)
            item = item.step21(n)
            item = item.step22(n)
            item = item.step23(n)
            item = item.step24(n)
            item = item.step25(n)
            item = item.step26(n)
            item = item.step27(n)
            item = item.step28(n)
            item = item.step29(n)
            item = item.step30(n)
            item = item.step31(n)
            item = item.step32(n)
            item = item.step33(n)
            item = item.step34(n)
            item = item.step35(n)
            item = item.step36(n)
            item = item.step37(n)
            item = item.step38(n)
            item = item.step39(n)
            if item is None:
                break
            if not item:
                continue
        else:
            return n
    return None
