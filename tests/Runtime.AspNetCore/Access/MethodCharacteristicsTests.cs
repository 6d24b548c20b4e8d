namespace ApiXGuard.Runtime.AspNetCore.Tests.Access;

public sealed class MethodCharacteristicsTests
{
    [Theory]
    [InlineData(AccessLevel.Admin, MethodCharacteristic.Internal)]
    [InlineData(AccessLevel.Moderator, MethodCharacteristic.Moderative)]
    [InlineData(AccessLevel.Manager, MethodCharacteristic.Institutional)]
    [InlineData(AccessLevel.PrivilegedRequestor, MethodCharacteristic.Special)]
    [InlineData(AccessLevel.ResourceOwner, MethodCharacteristic.PrivateOwnedData)]
    [InlineData(AccessLevel.AuthenticatedRequestor, MethodCharacteristic.PublicOwnedData)]
    [InlineData(AccessLevel.PublicRequestor, MethodCharacteristic.PublicUnownedData)]
    [InlineData(AccessLevel.Admin, MethodCharacteristic.PublicUnownedData, MethodCharacteristic.Special, MethodCharacteristic.Internal)]
    [InlineData(AccessLevel.PrivilegedRequestor, MethodCharacteristic.PublicUnownedData, MethodCharacteristic.Special)]
    [InlineData(AccessLevel.PublicRequestor, MethodCharacteristic.PrivateOwnedData, MethodCharacteristic.PublicUnownedData)]
    [InlineData(AccessLevel.AuthenticatedRequestor, MethodCharacteristic.PrivateOwnedData, MethodCharacteristic.PublicOwnedData)]
    public void The_strictest_closed_characteristic_counts_else_the_most_open(AccessLevel required, params MethodCharacteristic[] characteristics)
    {
        Assert.Equal(required, MethodCharacteristics.RequiredLevel(characteristics));
        foreach (var level in Enum.GetValues<AccessLevel>())
            Assert.Equal(level <= required, MethodCharacteristics.Allow(characteristics, level));
    }

    [Fact]
    public void Without_characteristics_nobody_may_in()
    {
        Assert.Null(MethodCharacteristics.RequiredLevel([]));
        Assert.All(Enum.GetValues<AccessLevel>(), level => Assert.False(MethodCharacteristics.Allow([], level)));
    }

    [Fact]
    public void No_access_is_never_enough_and_neither_is_a_level_that_there_is_not()
    {
        foreach (var characteristic in Enum.GetValues<MethodCharacteristic>())
        {
            Assert.False(MethodCharacteristics.Allow([characteristic], AccessLevel.NoAccess));
            Assert.False(MethodCharacteristics.Allow([characteristic], (AccessLevel)(-1)));
        }
    }

    [Fact]
    public void The_values_are_those_of_the_protocol()
    {
        Assert.Equal(Enumerable.Range(0, 8), Enum.GetValues<AccessLevel>().Select(v => (int)v));
        Assert.Equal(Enumerable.Range(0, 7), Enum.GetValues<MethodCharacteristic>().Select(v => (int)v));
    }
}
