using ApiXGuard.Analyzers.Hardcoded;
using ApiXGuard.Analyzers.Tests.Cases;
using Microsoft.CodeAnalysis.Testing;

namespace ApiXGuard.Analyzers.Tests.Hardcoded;

public class NamedSecretAnalyzerTests
{
    private static readonly string Random = MadeUp.Value("random20", 1)!;
    private static readonly string Password = MadeUp.Value("password", 1)!;

    [Fact]
    public Task The_message_names_what_the_value_is_given_to_and_never_the_value() => Run(
        new($"class C {{ string ApiKey = {{|#0:\"{Random}\"|}}; }}"),
        new DiagnosticResult(new NamedSecretAnalyzer().SupportedDiagnostics[0]).WithLocation(0).WithMessage(
            "The value of 'ApiKey' looks like a real secret, and everybody who can read the code or the assembly can use it. Replace it where it is in use, and read the new one from a key store or configuration."));

    [Fact]
    public Task A_provider_s_token_is_the_other_rule_s() => Run(new($"class C {{ string apiKey = \"{MadeUp.Value("github", 1)}\"; }}"));

    [Fact]
    public Task A_name_of_the_options_is_sensitive() => Run(
        new HardcodedTest<NamedSecretAnalyzer>($"class C {{ string kundennummer = [|\"{Random}\"|]; string Tresor = [|\"{Password}\"|]; string other = \"{Random}\"; }}").With("apixguard.sensitive_names = Kundennummer, tresor"));

    [Fact]
    public Task A_name_of_the_repository_s_configuration_is_sensitive() => Run(
        new HardcodedTest<NamedSecretAnalyzer>($"class C {{ string kundennummer = [|\"{Random}\"|]; string other = \"{Random}\"; }}").WithFile("apixguard.json", """{ "sensitiveNames": ["kundennummer"] }"""));

    [Fact]
    public Task Only_what_is_sure_enough_is_shown() => Run(
        new HardcodedTest<NamedSecretAnalyzer>($"class C {{ string ApiKey = \"{Random}\"; string ClientSecret = [|\"{MadeUp.Value("random40", 1)}\"|]; }}").With("apixguard.minimum_confidence = high"));

    [Fact]
    public Task What_is_less_sure_can_be_asked_for() => Run(
        new HardcodedTest<NamedSecretAnalyzer>($"class C {{ string Salt = [|\"{Random}\"|]; }}").With("apixguard.minimum_confidence = low"));

    [Fact]
    public Task What_is_less_sure_is_not_shown_unasked() => Run(new($"class C {{ string Salt = \"{Random}\"; }}"));

    [Theory]
    [InlineData("// apixguard:allow generic-secret because the emulator takes no other")]
    [InlineData("// apixguard:allow AXG1002 because the emulator takes no other")]
    public Task An_inline_allow_silences_it(string comment) => Run(new($"class C {{ string ApiKey = \"{Random}\"; {comment}\n }}"));

    [Theory]
    [InlineData("password", "hunter2")]
    [InlineData("password", "Password1!")]
    [InlineData("pwd", "p@ssw0rd")]
    [InlineData("passwd", "azerty123")]
    [InlineData("adminPassword", "admin123")]
    [InlineData("password", "qwerty")]
    [InlineData("dbPassword", "123456")]
    [InlineData("userPassword", "Azerty01")]
    [InlineData("smtpPassword", "Sommer2023")]
    [InlineData("password", "dontTell!")]
    [InlineData("apiKey", "s3sam3-0pen-please")]
    [InlineData("clientSecret", "s3cr3t-v4lu3-77")]
    public Task What_people_choose_is_found_under_a_plain_name(string name, string value) => Run(new($"class C {{ string {name} = [|\"{value}\"|]; }}"));

    [Theory]
    [InlineData("password", "password")]
    [InlineData("password", "changeme")]
    [InlineData("password", "<your password>")]
    [InlineData("password", "Enter your password")]
    [InlineData("password", "{0}")]
    [InlineData("password", "")]
    [InlineData("password", "********")]
    [InlineData("password", "Mot de passe")]
    [InlineData("passwordLabel", "hunter2")]
    [InlineData("passwordHash", "Azerty01")]
    [InlineData("apiKey", "X-Api-Key")]
    [InlineData("apiKey", "my-secret-token-123")]
    [InlineData("apiKey", "ApiKey2")]
    [InlineData("secret", "billing-database")]
    [InlineData("clientSecret", "clients:billing:secret2023")]
    [InlineData("token", "orders-2024-01-31")]
    [InlineData("cancellationToken", "s3cr3t-v4lu3-77")]
    [InlineData("cacheKey", "s3sam3-0pen-please")]
    [InlineData("DeviceAuthKey", "pm-27581-device-auth-key")]
    public Task What_only_names_or_labels_a_secret_is_not(string name, string value) => Run(new($"class C {{ string {name} = \"{value}\"; }}"));

    private static Task Run(HardcodedTest<NamedSecretAnalyzer> test, params DiagnosticResult[] expected)
    {
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
