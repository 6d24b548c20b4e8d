using System.Text;
using ApiXGuard.Detection.Checks;

namespace ApiXGuard.Detection.Tests.Checks;

public class Base58CheckTests
{
    // The vectors that the Bitcoin wiki and BIP 32 print; their keys are known to everybody.
    private const string Uncompressed = "5HueCGU8rMjxEXxiPuD5BDk" + "u4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
    private const string Compressed = "KwdMAjGmerYanjeui5SHS7J" + "kmpZvVipYvB2LJGU1ZxJwYvP98617";
    private const string Extended = "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPP"
        + "qjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi";

    [Theory]
    [InlineData(Uncompressed)]
    [InlineData(Compressed)]
    public void A_published_private_key_is_valid(string key)
    {
        Assert.Equal(Validity.Valid, Base58Check.CheckWalletImportFormat(Encoding.ASCII.GetBytes(key)));
    }

    [Fact]
    public void A_published_extended_key_is_valid()
    {
        Assert.Equal(Validity.Valid, Base58Check.CheckExtendedKey(Encoding.ASCII.GetBytes(Extended)));
    }

    [Fact]
    public void One_changed_character_anywhere_is_invalid()
    {
        for (var i = 0; i < Compressed.Length; i++)
        {
            var changed = Compressed.ToCharArray();
            changed[i] = changed[i] == 'x' ? 'y' : 'x';
            Assert.Equal(Validity.Invalid, Base58Check.CheckWalletImportFormat(Encoding.ASCII.GetBytes(changed)));
        }
    }

    [Fact]
    public void A_key_of_another_kind_is_invalid()
    {
        Assert.Equal(Validity.Invalid, Base58Check.CheckExtendedKey(Encoding.ASCII.GetBytes(Compressed)));
        Assert.Equal(Validity.Invalid, Base58Check.CheckWalletImportFormat(Encoding.ASCII.GetBytes(Extended)));
        Assert.Equal(Validity.Invalid, Base58Check.CheckTezosKey(Encoding.ASCII.GetBytes(Compressed)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("11111111111111111111")]
    [InlineData("0OIl")]
    [InlineData("Kwd\u00e9")]
    public void What_is_no_key_at_all_is_invalid(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(Validity.Invalid, Base58Check.CheckWalletImportFormat(bytes));
        Assert.Equal(Validity.Invalid, Base58Check.CheckExtendedKey(bytes));
        Assert.Equal(Validity.Invalid, Base58Check.CheckTezosKey(bytes));
    }

    [Fact]
    public void A_text_of_any_length_is_answered()
    {
        Assert.Equal(Validity.Invalid, Base58Check.CheckExtendedKey(Encoding.ASCII.GetBytes(new string('z', 128))));
        Assert.Equal(Validity.Invalid, Base58Check.CheckExtendedKey(Encoding.ASCII.GetBytes(new string('z', 100_000))));
    }

    [Fact]
    public void A_completed_sample_is_valid_and_of_its_shape()
    {
        Assert.Equal(Validity.Valid, Base58Check.CheckWalletImportFormat(Encoding.ASCII.GetBytes(Base58Check.CompleteWalletImportFormat("one"))));
        Assert.Equal(Validity.Valid, Base58Check.CheckExtendedKey(Encoding.ASCII.GetBytes(Base58Check.CompleteExtendedKey("two"))));
        var tezos = Base58Check.CompleteTezosKey("three");
        Assert.StartsWith("edsk", tezos, StringComparison.Ordinal);
        Assert.Equal(54, tezos.Length);
        Assert.Equal(Validity.Valid, Base58Check.CheckTezosKey(Encoding.ASCII.GetBytes(tezos)));
    }
}
