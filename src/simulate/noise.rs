//! Owns [`Noise`], the chance that simulated people are made of: small, fast, and the same from the same seed.
//! Must not keep a secret with it.

/// The `SplitMix64` generator, made normal by adding twelve uniform numbers.
pub(super) struct Noise(u64);

/// What a stream of chance is for.
#[derive(Clone, Copy)]
pub(super) enum Stream {
    /// Who a person is.
    Traits,
    /// The names of their hand-ins.
    Names,
    /// What they answer in the sitting of that number, from 0.
    Sitting(u32),
    /// How far their truths have moved before that sitting.
    Between(u32),
}

impl Noise {
    /// The stream of that person: no other one shares it.
    pub(super) fn of(seed: u64, person: u64, stream: Stream) -> Self {
        let which = match stream {
            Stream::Traits => 0,
            Stream::Names => 1,
            Stream::Sitting(number) => 2 + 2 * u64::from(number),
            Stream::Between(number) => 3 + 2 * u64::from(number),
        };
        [person, which].into_iter().fold(Self(seed), |mut noise, part| Self(noise.number() ^ part))
    }

    pub(super) fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    pub(super) fn uniform(&mut self) -> f64 {
        f64::from(u32::try_from(self.number() >> 32).unwrap_or(0)) / f64::from(u32::MAX)
    }

    pub(super) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }

    /// One of so many, from 0; 0 of none.
    pub(super) fn below(&mut self, many: u32) -> u32 {
        u32::try_from(self.number() % u64::from(many.max(1))).unwrap_or(0)
    }
}
