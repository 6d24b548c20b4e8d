namespace ApiXGuard.Runtime.Tests.Issuing;

public sealed class ApiKeyHasherTests
{
    private static readonly VersionedKey First = new("2026-1", () => "made-up-first-pepper-of-thirty-two-chars");
    private static readonly VersionedKey Second = new("2026-2", () => "made-up-second-pepper-of-thirty-two-chars");
    private static readonly string Key = new ApiKeyGenerator(new FixedRandom(21)).CreateApiKey();

    [Fact]
    public void The_key_that_was_hashed_verifies_and_another_does_not()
    {
        var hasher = new ApiKeyHasher([First]);
        var hash = hasher.Hash(Key);

        Assert.Equal(ApiKeyVerification.Succeeded, hasher.Verify(Key, hash));
        Assert.Equal(ApiKeyVerification.Failed, hasher.Verify(new ApiKeyGenerator().CreateApiKey(), hash));
        Assert.Equal(ApiKeyVerification.Failed, hasher.Verify(Key + "-eu", hash));
        Assert.Equal(ApiKeyVerification.Failed, hasher.Verify("", hash));
    }

    [Fact]
    public void A_hash_says_its_version_and_pepper_and_not_the_key()
    {
        var hash = new ApiKeyHasher([First]).Hash(Key);

        Assert.Matches("^v1\\$2026-1\\$[A-Za-z0-9_-]{43}$", hash);
        Assert.DoesNotContain(ApiKeyFormat.Parse(Key).Id, hash, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hash_of_an_older_pepper_verifies_and_asks_for_a_new_hash()
    {
        var older = new ApiKeyHasher([First]).Hash(Key);
        var hasher = new ApiKeyHasher([Second, First]);

        Assert.Equal(ApiKeyVerification.SucceededRehashNeeded, hasher.Verify(Key, older));
        Assert.Equal(ApiKeyVerification.Succeeded, hasher.Verify(Key, hasher.Hash(Key)));
        Assert.Equal(ApiKeyVerification.Failed, hasher.Verify(Key + "x", older));
    }

    [Fact]
    public void A_pepper_of_the_same_name_with_another_secret_verifies_nothing()
    {
        var hash = new ApiKeyHasher([First]).Hash(Key);
        var stranger = new ApiKeyHasher([new VersionedKey(First.Id, () => "made-up-other-pepper-of-thirty-two-chars")]);

        Assert.Equal(ApiKeyVerification.Failed, stranger.Verify(Key, hash));
    }

    [Fact]
    public void A_missing_record_does_the_same_work_and_fails()
    {
        var asked = 0;
        var hasher = new ApiKeyHasher([new VersionedKey("p", () =>
        {
            asked++;
            return IssuingFixture.PepperText;
        })]);

        Assert.Equal(ApiKeyVerification.Failed, hasher.Verify(Key, null));
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1$2026-1$")]
    [InlineData("v1$2026-1$AAAA")]
    [InlineData("v2$2026-1$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("v1$2026-1$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA**")]
    [InlineData("v1$2026-1$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA$more")]
    [InlineData("v1$unknown$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_stored_text_that_is_no_hash_of_a_known_pepper_is_an_error_and_not_a_wrong_key(string stored)
    {
        var error = Assert.Throws<ApiXKeyStoreException>(() => new ApiKeyHasher([First]).Verify(Key, stored));

        Assert.DoesNotContain(Key, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("made-up-too-short")]
    public void A_pepper_that_is_missing_or_short_is_named_and_not_shown(string? secret)
    {
        var error = Assert.Throws<ApiXKeyStoreException>(() => new ApiKeyHasher([new VersionedKey("2026-1", () => secret)]).Hash(Key));

        Assert.Contains("2026-1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Peppers_need_to_be_there_and_to_have_different_names()
    {
        Assert.Throws<ArgumentException>(() => new ApiKeyHasher([]));
        Assert.Throws<ArgumentException>(() => new ApiKeyHasher([First, First]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a$b")]
    [InlineData("a b")]
    [InlineData("12345678901234567")]
    public void The_name_of_a_secret_has_a_form(string id) => Assert.Throws<ArgumentException>(() => new VersionedKey(id, () => IssuingFixture.PepperText));

    [Fact]
    public void A_secret_shows_its_name_only() => Assert.Equal("VersionedKey { Id = 2026-1 }", First.ToString());
}
