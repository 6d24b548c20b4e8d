namespace ApiXGuard.Runtime.Tests.Encryption;

public sealed class AesCounterModeTests
{
    // NIST SP 800-38A, F.5.5; and a counter that wraps around, as Node's aes-256-ctr gives it for 40 zero bytes under the key 07 07 07 …
    private static readonly string Nist = "603deb1015ca71be2b73aef0857d7781" + "1f352c073b6108d72d9810a30914dff4";

    [Fact]
    public void The_blocks_of_the_standard_come_out()
    {
        var plaintext = "6bc1bee22e409f96e93d7e117393172a" + "ae2d8a571e03ac9c9eb76fac45af8e51" + "30c81c46a35ce411e5fbc1191a0a52ef" + "f69f2445df4f9b17ad2b417be66c3710";
        var expected = "601ec313775789a5b7a7f504bbf3d228" + "f443e3ca4d62b59aca84e990cacaf5c5" + "2b0930daa23de94ce87017ba2d84988d" + "dfc9c58db67aada613c2dd08457941a6";

        Assert.Equal(expected, Transform(Nist, "f0f1f2f3f4f5f6f7" + "f8f9fafbfcfdfeff", plaintext));
        Assert.Equal(plaintext, Transform(Nist, "f0f1f2f3f4f5f6f7" + "f8f9fafbfcfdfeff", expected));
    }

    [Fact]
    public void The_counter_wraps_around_over_the_whole_block() =>
        Assert.Equal(
            "fab53800d053b2e20e9449390563cf31" + "0a4dee87e76ce0d47c6e1cdfc76d20a3" + "5edb517956e137fe",
            Transform(string.Concat(Enumerable.Repeat("07", 32)), new string('f', 32), new string('0', 80)));

    private static string Transform(string key, string iv, string source)
    {
        var result = new byte[source.Length / 2];
        AesCounterMode.Transform(Convert.FromHexString(key), Convert.FromHexString(iv), Convert.FromHexString(source), result);
        return Convert.ToHexString(result).ToLowerInvariant();
    }
}
