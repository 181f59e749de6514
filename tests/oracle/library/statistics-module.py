import statistics as st

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data))
print(st.mean([1, 2]), st.mean([1.5, 2.5]), st.median([3, 1, 2]), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.fmean([1, 2, 3]), st.multimode('aabbc'))
try:
    st.mean([])
except st.StatisticsError as error:
    print(error)
try:
    st.stdev([1])
except st.StatisticsError as error:
    print(error)
print(st.harmonic_mean([40, 60]), st.geometric_mean([1, 4]), st.quantiles([1, 2, 3, 4, 5], n=4))
