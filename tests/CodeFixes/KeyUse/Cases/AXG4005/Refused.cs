class Codes
{
    string GeneratePassword() => [|Path.GetRandomFileName()|].Substring(0, 8);

    long GenerateOtp()
    {
        var otp = [|Random.Shared.NextInt64(100000, 999999)|];
        return otp;
    }

    string GenerateResetToken() => [|Random.Shared.NextDouble()|].ToString();
}
