using System.Text;
using ApiXGuard.Detection;

namespace ApiXGuard.Analyzers.Tests.Cases;

/// <summary>A made-up secret that the engine would not take for one would make a case pass for the wrong reason.</summary>
public class MadeUpTests
{
    public static TheoryData<string, int> All => [.. MadeUp.Names.SelectMany(_ => Enumerable.Range(1, 3), (name, number) => (name, number))];

    [Theory]
    [MemberData(nameof(All))]
    public void The_engine_takes_each_for_a_secret(string name, int number)
    {
        var value = MadeUp.Value(name, number)!;
        var line = name switch
        {
            "aws-secret" => $"const string AwsSecretAccessKey = \"{value}\";",
            "azure-account-key" => $"const string Connection = \"DefaultEndpointsProtocol=https;AccountName=billing;AccountKey={value};EndpointSuffix=core.windows.net\";",
            "basic" => $"client.DefaultRequestHeaders.Add(\"Authorization\", \"Basic {value}\");",
            "sas" => $"const string Url = \"https://billing.blob.core.windows.net/orders?{value}\";",
            "password" => $"const string Connection = \"Server=db.acme.io;Database=orders;User Id=billing;Password={value}\";",
            _ => $"const string ClientSecret = \"{value}\";",
        };

        var matches = SecretScanner.Default.FindMatches(Encoding.UTF8.GetBytes(line), JudgeContext.ForPath("src/Shop/Program.cs"), TestContext.Current.CancellationToken).Matches;
        Assert.Contains(matches, match => match.Confidence >= Confidence.Medium);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_is_the_same_each_time_and_another_for_each_number(string name, int number)
    {
        Assert.Equal(MadeUp.Value(name, number), MadeUp.Value(name, number));
        Assert.NotEqual(MadeUp.Value(name, number), MadeUp.Value(name, number + 1));
    }

    [Theory]
    [InlineData("base64key16", 16)]
    [InlineData("base64key32", 32)]
    [InlineData("base64key64", 64)]
    public void Keys_have_the_length_that_their_name_says(string name, int length) =>
        Assert.Equal(length, Convert.FromBase64String(MadeUp.Value(name, 1)!).Length);

    [Fact]
    public void Any_token_of_the_catalogue_can_be_made_up() => Assert.StartsWith("hf", MadeUp.Value("huggingface-user-token", 1), StringComparison.Ordinal);
}
